"""What the commands `demo` and `new` hand out: the real record, and skeletons of a new one. Data only."""
