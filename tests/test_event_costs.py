"""What a small event costs, with people's time in the sum."""

from workbook.figures import event_costs

GIVEN = {"paid": 4, "hours": 6, "rate": 10, "guests": 16, "fare": 2.5, "meal": 4, "other": 30}


def test_every_cost_is_in_the_whole_and_fares_and_food_are_for_everybody():
    found = event_costs.costs(GIVEN)["Pounds"]

    assert list(found) == [240, 50, 80, 30, 400]
    assert found.index[1] == "Fares for 20"
    assert event_costs.in_words(event_costs.costs(GIVEN)) == (
        "It comes to £400.00 in all. Of that, £240.00 pays people for their time, planning counted in."
    )


def test_an_event_where_nobody_is_paid_is_asked_about():
    assert event_costs.to_keep(**{**GIVEN, "rate": 0}).words.endswith("Did they all choose that?")
