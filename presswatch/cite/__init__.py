"""Who is credited: outlets' names, the cues around them, and the roles that follow.  Pure."""
