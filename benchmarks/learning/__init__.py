"""What a plan is worth: simulated learners study with the program itself, and sit the exam."""
