"""Every record by its name, for type checkers: the package reads each when it is needed."""

from .controls import *
from .desk import *
from .family import *
from .form_page import *
from .hold import *
from .kiosk import *
from .letters import *
from .lost import *
from .papers import *
from .parts import *
from .pasted import *
from .phone import *
from .places import *
from .question import *
from .result import *
from .shell import *
from .timeline import *
