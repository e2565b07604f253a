"""`python -m partnerkit`: the same as the command `partnerkit`."""

from partnerkit.cli import main

if __name__ == "__main__":
    main()
