"""The faults of the letter of 1963, which several tests ask for."""

FAULTS = {
    "forces in 'the world": "forces in the world",
    "to over power the": "to overpower the",
    "eliminate 'the present": "eliminate the present",
    "deeply .convinced that": "deeply convinced that",
    "prospects. of the": "prospects of the",
    "active _struggle against": "active struggle against",
    "existing dif ferences": "existing differences",
    "We, are deeply": "We are deeply",
    "C.P.C. hut also": "C.P.C. but also",
}
"""What the letter has, and what it has after the first reading is taken."""
WELCOME = {"our Common cause": "our common cause"}
MOST_OTHERS = 2
"""How many more findings the letter may have, the missing dash left out."""
