"""What a plan needs to print and to show: its papers, its slides, and the folder that holds them all."""
