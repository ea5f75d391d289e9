"""The form: an exercise as HTML that a person fills in, and the two hosts that show it."""
