"""One page a file: show(view) in, plain values out."""
