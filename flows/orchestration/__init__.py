"""All that knows Prefect: flows' tasks, their server and its settings, schedules.  Nothing else needs it to run."""
