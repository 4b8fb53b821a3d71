"""The use cases: values in, values and `Changes` out, one transaction each. No Qt."""
