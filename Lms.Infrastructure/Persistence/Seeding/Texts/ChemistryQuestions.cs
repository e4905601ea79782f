using static Lms.Domain.Questions.Difficulty;
using static Lms.Infrastructure.Persistence.Seeding.Texts.QuestionText;

namespace Lms.Infrastructure.Persistence.Seeding.Texts;

/// <summary>Questions of CHEM101 by lecture, six or seven each.</summary>
internal static class ChemistryQuestions
{
    public static readonly QuestionText[][] ByLecture =
    [
        [
            One(Easy, "How many neutrons has carbon-14?", "A − Z = 14 − 6 = 8.", "6", "+8", "14", "20"),
            One(Easy, "What does the atomic number count?", "Protons decide which element it is.", "Neutrons", "+Protons", "Protons and neutrons", "Electron shells"),
            One(Medium, "How many electrons has the ion Ca<sup>2+</sup> (Z = 20)?", "Two electrons fewer than protons.", "+18", "20", "22", "40"),
            One(Medium, "Where is nearly all the mass of an atom?", "A nucleon is about 1800 times as heavy as an electron.", "In the electrons", "+In the nucleus", "Spread evenly", "In the outer shell"),
            Many(Medium, "What do isotopes of one element have in common?", "Same Z, different A: only the neutrons differ.", "+The number of protons", "The number of neutrons", "The mass number", "+The chemical behaviour, nearly"),
            Many(Easy, "Which particles carry a charge?", "Neutrons are neutral.", "+Proton", "Neutron", "+Electron", "+The ion Na<sup>+</sup>"),
            Free(Medium, "Chlorine consists of 75 % Cl-35 and 25 % Cl-37. Compute its mean atomic mass and say why no chlorine atom has it.", "0.75 · 35 + 0.25 · 37 = 35.5. It is a mean over many atoms; each single atom weighs either about 35 or about 37."),
        ],
        [
            One(Easy, "How many electrons fit into a p subshell?", "Three orbitals of two electrons.", "2", "+6", "10", "14"),
            One(Medium, "Which configuration has iron (Z = 26)?", "4s is filled before 3d.", "[Ar] 3d<sup>8</sup>", "+[Ar] 4s<sup>2</sup> 3d<sup>6</sup>", "[Ar] 4s<sup>2</sup> 4p<sup>6</sup>", "[Ne] 3s<sup>2</sup> 3p<sup>6</sup>"),
            One(Easy, "How many outer electrons has oxygen?", "1s² 2s² 2p⁴: six in the second shell.", "2", "4", "+6", "8"),
            One(Hard, "Which element has the configuration 1s² 2s² 2p⁶ 3s² 3p⁵?", "17 electrons: chlorine.", "Fluorine", "+Chlorine", "Sulfur", "Argon"),
            Many(Medium, "Which subshells are filled before 3d?", "The order is 1s 2s 2p 3s 3p 4s 3d.", "+3p", "+4s", "4p", "4d"),
            Many(Hard, "Which species have the configuration of neon?", "Ten electrons each: Na⁺, F⁻ and Ne.", "+Na<sup>+</sup>", "+F<sup>−</sup>", "Cl<sup>−</sup>", "K<sup>+</sup>"),
            Free(Medium, "Write the electron configuration of phosphorus (Z = 15) and say how many unpaired electrons it has.", "1s² 2s² 2p⁶ 3s² 3p³. The three electrons of 3p occupy three orbitals singly (Hund's rule): three unpaired electrons."),
        ],
        [
            One(Easy, "What do the elements of one group share?", "The number of outer electrons, and with it the behaviour.", "The mass", "+The number of outer electrons", "The number of shells", "The state at room temperature"),
            One(Medium, "Order Na, Mg and K by atomic radius, smallest first.", "Along a period the radius falls, down a group it grows.", "+Mg, Na, K", "Na, Mg, K", "K, Na, Mg", "Mg, K, Na"),
            One(Medium, "Which element has the highest first ionisation energy?", "It rises along a period and falls down a group; noble gases hold their electrons most firmly.", "Na", "Cl", "+Ar", "K"),
            One(Easy, "To which group does chlorine belong?", "Halogens have seven outer electrons.", "Alkali metals", "+Halogens", "Noble gases", "Alkaline earth metals"),
            Many(Medium, "What grows down a group?", "There is a new shell each time; outer electrons are held less firmly.", "+The atomic radius", "The ionisation energy", "+The number of shells", "The electronegativity"),
            Many(Easy, "Which are metals?", "Sulfur and bromine are non-metals.", "+Sodium", "Sulfur", "+Iron", "Bromine"),
            Free(Hard, "Why does the atomic radius fall along a period although electrons are added?", "The nuclear charge grows by one with each element, while the new electrons go into the same shell and shield each other badly. The stronger pull draws the shell inwards."),
        ],
        [
            One(Easy, "What is the formula of aluminium oxide?", "2 · 3 = 3 · 2: charges must balance.", "AlO", "AlO₃", "+Al₂O₃", "Al₃O₂"),
            One(Easy, "What happens when sodium reacts with chlorine?", "The metal gives an electron, the non-metal takes it.", "+Sodium gives an electron to chlorine", "Chlorine gives an electron to sodium", "They share two electrons", "They share all electrons"),
            One(Medium, "Why do ionic solids melt at high temperatures?", "Each ion is held by many neighbours of opposite charge.", "Their molecules are heavy", "+Ions attract each other strongly in all directions", "They contain metals", "Their electrons move freely"),
            One(Medium, "What is the formula of magnesium chloride?", "Mg²⁺ needs two Cl⁻.", "MgCl", "+MgCl₂", "Mg₂Cl", "Mg₂Cl₃"),
            Many(Medium, "When does sodium chloride conduct electricity?", "Only when its ions can move.", "As a solid", "+When molten", "+Dissolved in water", "As a powder"),
            Many(Medium, "Which compounds are ionic?", "A metal with a non-metal, as a rule.", "+KBr", "CO₂", "+CaO", "NH₃"),
            Free(Medium, "Explain why salt crystals break when they are hit instead of bending like copper.", "A blow shifts the layers so that ions of equal charge face each other; they repel and the crystal splits. In copper the free electrons hold the layers together wherever they slide."),
        ],
        [
            One(Easy, "How many shared pairs are in a nitrogen molecule N₂?", "Each atom lacks three electrons: a triple bond.", "1", "2", "+3", "4"),
            One(Medium, "Which bond is the most polar?", "The difference in electronegativity is greatest for H–F.", "H–H", "C–H", "H–Cl", "+H–F"),
            One(Easy, "How many bonds does carbon usually form?", "It has four outer electrons and lacks four.", "2", "3", "+4", "6"),
            One(Medium, "How many lone pairs has the oxygen atom in water?", "Six outer electrons, two of them in bonds: two lone pairs.", "0", "1", "+2", "4"),
            Many(Medium, "Which molecules contain a double bond?", "O=O, O=C=O and H₂C=CH₂.", "+O₂", "N₂", "+CO₂", "+C₂H₄"),
            Many(Hard, "Which molecules are nonpolar although their bonds are polar?", "In CO₂ and CCl₄ the bonds' effects cancel by symmetry.", "+CO₂", "H₂O", "+CCl₄", "NH₃"),
            Free(Medium, "Describe the Lewis structure of carbon dioxide and check that every atom has eight outer electrons.", "O=C=O with two lone pairs on each oxygen. Carbon: four pairs shared, eight electrons. Each oxygen: two shared pairs and two lone pairs, eight electrons."),
        ],
        [
            One(Easy, "Which shape has methane, CH₄?", "Four pairs point to the corners of a tetrahedron.", "Flat square", "+Tetrahedron", "Pyramid", "Line"),
            One(Medium, "Which shape has ammonia, NH₃?", "Three bonds and one lone pair.", "Flat triangle", "Tetrahedron", "+Pyramid", "Bent"),
            One(Medium, "Why is the angle in water smaller than in methane?", "Lone pairs need more room than shared ones.", "Oxygen is larger than carbon", "Hydrogen atoms attract each other", "+Two lone pairs push the bonds together", "Water is polar"),
            One(Easy, "Which shape has carbon dioxide?", "Two groups of electrons, no lone pair on carbon.", "+Line", "Bent", "Triangle", "Tetrahedron"),
            Many(Medium, "Which molecules are bent?", "Two bonds and at least one lone pair on the middle atom.", "+H₂O", "CO₂", "+SO₂", "BeCl₂"),
            Many(Hard, "Which molecules are flat?", "BF₃ and C₂H₄ have no lone pair on the middle atoms and three groups each.", "+BF₃", "NH₃", "CH₄", "+C₂H₄"),
            Free(Medium, "Why is water polar and carbon dioxide not? Use the shapes.", "Both have polar bonds. Carbon dioxide is a line, so the two effects point in opposite directions and cancel. Water is bent, so they add up and the oxygen side is negative."),
        ],
        [
            One(Easy, "Balance: a H₂ + b O₂ → c H₂O. What are a, b, c?", "Four H and two O on both sides.", "1, 1, 1", "+2, 1, 2", "1, 2, 2", "2, 2, 1"),
            One(Medium, "Balance: a Fe + b O₂ → c Fe₂O₃. What are a, b, c?", "Four Fe and six O on both sides.", "2, 3, 1", "2, 1, 1", "+4, 3, 2", "4, 2, 2"),
            One(Easy, "What may be changed to balance an equation?", "Another formula would be another substance.", "Formulas", "+Coefficients", "Charges of ions", "Indices"),
            Many(Medium, "Which equations are balanced?", "Count each element: CH₄ + 2 O₂ and N₂ + 3 H₂ are right.", "+CH₄ + 2 O₂ → CO₂ + 2 H₂O", "Na + Cl₂ → NaCl", "+N₂ + 3 H₂ → 2 NH₃", "Mg + O₂ → MgO"),
            Many(Easy, "What is the same before and after a chemical reaction?", "Atoms are only arranged anew.", "+The number of atoms of each element", "The number of molecules", "+The total mass", "The volume"),
            Free(Hard, "Balance the combustion of propane, C₃H₈, and explain the order in which you choose the coefficients.", "C₃H₈ + 5 O₂ → 3 CO₂ + 4 H₂O. First carbon (3 CO₂), then hydrogen (4 H₂O), oxygen last because it stands alone: 6 + 4 = 10 atoms are 5 O₂."),
        ],
        [
            One(Easy, "How many moles are 36 g of water (M = 18 g/mol)?", "n = m / M = 2 mol.", "0.5", "+2", "18", "648"),
            One(Medium, "What is the volume of 0.5 mol of a gas at 0 °C and 1 atm?", "0.5 · 22.4 l.", "5.6 l", "+11.2 l", "22.4 l", "44.8 l"),
            One(Medium, "What is the mass of 3 mol CO₂ (M = 44 g/mol)?", "m = nM = 132 g.", "14.7 g", "47 g", "+132 g", "44 g"),
            Many(Hard, "In which samples are there 6.022 · 10<sup>23</sup> atoms?", "One mole of atoms each: 12 g C, 4 g He, and half a mole of O₂.", "+12 g carbon", "1 mol O₂", "+4 g helium", "+16 g oxygen, O₂"),
            Many(Medium, "What does one mole always have?", "The number of particles is fixed; mass and volume depend on the substance.", "+The same number of particles", "The same mass", "The same volume as a solid", "+The same volume as an ideal gas under equal conditions"),
            Free(Hard, "How many grams of water come from burning 8 g of hydrogen? (M: H₂ 2, H₂O 18 g/mol)", "8 g are 4 mol H₂. 2 H₂ + O₂ → 2 H₂O, so 4 mol water, 72 g."),
        ],
        [
            One(Easy, "What is the pH of a neutral solution at 25 °C?", "[H⁺] = 10⁻⁷ mol/l.", "0", "1", "+7", "14"),
            One(Medium, "What is the pH of 0.01 mol/l hydrochloric acid?", "−log 10⁻² = 2.", "1", "+2", "10", "12"),
            One(Medium, "What is an acid after Brønsted?", "It gives a proton to a base.", "It takes a proton", "+It gives a proton", "It contains OH", "It has a pH above 7"),
            Many(Medium, "Which are bases?", "Ammonia and hydroxide take protons.", "+NH₃", "HCl", "+OH<sup>−</sup>", "H₂SO₄"),
            Many(Hard, "The pH falls from 5 to 3. What is true?", "Two steps of ten: a hundred times as many protons.", "+The solution is more acidic", "[H⁺] has doubled", "+[H⁺] is a hundred times as large", "The solution has become a base"),
            Free(Medium, "Write the neutralisation of hydrochloric acid with sodium hydroxide and say what really reacts.", "HCl + NaOH → NaCl + H₂O. Na⁺ and Cl⁻ only watch; H⁺ and OH⁻ become water."),
        ],
    ];
}
