"""The flows: what is run, by a schedule, by Prefect or by hand.  The only package that imports prefect."""
