"""The adviser's desk: all facts beside all answers, for somebody who knows the law."""
