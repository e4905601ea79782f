namespace Lms.Infrastructure.Persistence.Seeding.Texts;

/// <summary>CHEM101.</summary>
internal static class ChemistryTexts
{
    public static readonly CourseText Course = new("OTHER", "CHEM101", "Chemistry Basics", "teacher2", "Chemistry", "Grade 11",
        "Atoms, bonds and reactions: the ground everything else in chemistry stands on.",
        [
            new("Atoms", "What matter is made of.",
            [
                new("Inside the atom", "Protons, neutrons, electrons, isotopes.", 100m, 0m, 30,
                [
                    "The atomic number Z counts protons; the mass number A counts protons and neutrons.",
                    "Isotopes have the same Z and different A.",
                    "Exercise: how many neutrons has carbon-14?",
                ]),
                new("Electron configuration", "Shells, subshells, and the order in which they fill.", 120m, 20m, 30,
                [
                    "Filling order: 1s 2s 2p 3s 3p 4s 3d 4p.",
                    "A subshell s holds 2 electrons, p 6, d 10, f 14.",
                    "Exercise: write the configuration of iron (Z = 26).",
                ]),
                new("The periodic table", "Periods, groups and the trends between them.", 0m, 0m, 60,
                [
                    "Elements of one group have the same number of outer electrons.",
                    "Along a period the radius falls and the ionisation energy rises.",
                    "Exercise: order Na, Mg and K by atomic radius.",
                ]),
            ]),
            new("Bonds", "Why atoms stay together.",
            [
                new("Ionic bonds", "Giving and taking electrons.", 90m, 0m, 30,
                [
                    "Metals give electrons, non-metals take them; the ions attract each other.",
                    "Ionic solids melt high and conduct when molten or dissolved.",
                    "Exercise: write the formula of aluminium oxide.",
                ]),
                new("Covalent bonds", "Sharing electrons; Lewis structures.", 110m, 0m, 30,
                [
                    "Each shared pair is one bond; most atoms aim at eight outer electrons.",
                    "Difference in electronegativity makes a bond polar.",
                    "Exercise: draw the Lewis structure of carbon dioxide.",
                ]),
                new("Shapes of molecules", "Electron pairs keep out of each other's way.", 130m, 30m, 30,
                [
                    "Four pairs point to the corners of a tetrahedron.",
                    "Lone pairs push harder: water is bent at 104.5 degrees.",
                    "Exercise: which shape has ammonia?",
                ]),
            ]),
            new("Reactions", "Counting atoms before and after.",
            [
                new("Balancing equations", "Nothing is lost, nothing is made.", 80m, 0m, 30,
                [
                    "Change coefficients, never formulas.",
                    "Example: 2 H2 + O2 -> 2 H2O.",
                    "Exercise: balance Fe + O2 -> Fe2O3.",
                ]),
                new("The mole", "A number large enough to weigh.", 140m, 0m, 30,
                [
                    "One mole is 6.022 * 10^23 particles; its mass in grams is the molar mass.",
                    "n = m / M; one mole of gas takes 22.4 litres at 0 degrees and 1 atmosphere.",
                    "Exercise: how many moles are 36 g of water?",
                ]),
                new("Acids and bases", "Protons on the move, and the pH scale.", 150m, 0m, 30,
                [
                    "An acid gives a proton, a base takes one.",
                    "pH = -log10 of the concentration of H+; 7 is neutral at 25 degrees.",
                    "Exercise: what is the pH of 0.01 mol/l hydrochloric acid?",
                ]) { Hidden = true },
            ]),
        ]);
}
