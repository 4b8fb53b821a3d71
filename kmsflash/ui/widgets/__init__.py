"""Widgets that several screens share. Each takes the theme first and follows it."""
