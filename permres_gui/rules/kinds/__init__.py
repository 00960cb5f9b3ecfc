"""The closed list of kinds of requirement: one word of the rule base for each."""

from __future__ import annotations

from typing import TypeAlias

from .abroad_without_right import AbroadWithoutRight
from .answer_is import AnswerIs
from .begun import Begun
from .card_validity import CardStillValid, CardValidOnReturn
from .early_right import EarlyRight
from .family import FamilyConditions, StayEver, StudyOrWork
from .free_movement_residence import FreeMovementResidence
from .joint_establishment import JointEstablishment
from .lapsed_card import LapsedCard
from .means import MinimumMeans
from .nationality import Nationality, SponsorNationality
from .present_ground import PresentGround
from .return_in_time import ReturnInTime
from .right_goes_on import RightGoesOn
from .self_support import SelfSupport
from .still_registered import StillRegistered
from .survivor import Survivor
from .uninterrupted_residence import UninterruptedResidence
from .unlimited_stay import UnlimitedStay
from .waiting_time import WaitingTime

Requirement: TypeAlias = (
    AbroadWithoutRight
    | AnswerIs
    | Begun
    | CardStillValid
    | CardValidOnReturn
    | EarlyRight
    | FamilyConditions
    | FreeMovementResidence
    | JointEstablishment
    | LapsedCard
    | MinimumMeans
    | Nationality
    | PresentGround
    | ReturnInTime
    | RightGoesOn
    | SelfSupport
    | SponsorNationality
    | StillRegistered
    | StayEver
    | StudyOrWork
    | Survivor
    | UninterruptedResidence
    | UnlimitedStay
    | WaitingTime
)
