import sys

from .predict import FEATURES, predict


def main():
    values = sys.argv[1:]
    if len(values) != len(FEATURES):
        sys.exit("usage: mlm-demo " + " ".join(FEATURES))
    try:
        numbers = [float(value) for value in values]
    except ValueError as error:
        sys.exit("not a number: %s" % error)
    print("predicted price: %.2f" % predict(numbers))


if __name__ == "__main__":
    main()
