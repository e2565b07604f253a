"""Programmes as data: what a funder's programme asked for and paid for, edition by edition.

A new programme that ships goes to `data` and into `shipped`. Every statement carries its source, the date it
was seen and a grade; what nobody has seen stays missing.
"""

from partnerkit.programmes.programme import Ceiling, Edition, Programme, Statement, Switch, edition_on
from partnerkit.programmes.reading import read_programme

__all__ = ["Ceiling", "Edition", "Programme", "Statement", "Switch", "edition_on", "read_programme"]
