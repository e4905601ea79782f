namespace Lms.Infrastructure.Persistence.Seeding.Texts;

/// <summary>MATH101.</summary>
internal static class AlgebraTexts
{
    public static readonly CourseText Course = new("DEMO", "MATH101", "Algebra for Grade 10", "teacher1", "Mathematics", "Grade 10",
        "Equations, functions and inequalities for the first secondary year, from straight lines to quadratics, with many solved problems.",
        [
            new("Linear equations", "One unknown, two unknowns, and the straight lines they draw.",
            [
                new("Equations in one unknown", "Balancing both sides, clearing brackets and fractions, checking the answer.", 100m, 0m, 30,
                [
                    "What you do to one side, do to the other: a + x = b gives x = b - a, and ax = b gives x = b / a when a is not 0.",
                    "Clear fractions first: multiply every term by the lowest common denominator.",
                    "Example: 3(x - 2) = x + 8. Then 3x - 6 = x + 8, so 2x = 14 and x = 7. Check: 3 * 5 = 15 and 7 + 8 = 15.",
                    "Exercise: solve (x + 1)/2 + (x - 1)/3 = 4.",
                ]),
                new("Two equations, two unknowns", "Substitution, elimination, and what it means when lines do not meet.", 125m, 25m, 30,
                [
                    "Substitution: make one unknown the subject and put it into the other equation.",
                    "Elimination: multiply until one unknown has opposite coefficients, then add the equations.",
                    "Example: x + y = 10 and x - y = 4. Adding gives 2x = 14, so x = 7 and y = 3.",
                    "Parallel lines have no common point; equal lines have infinitely many.",
                ]),
                new("The straight line and its slope", "Slope, intercept, parallel and perpendicular lines.", 0m, 0m, 60,
                [
                    "The slope through (x1, y1) and (x2, y2) is m = (y2 - y1) / (x2 - x1).",
                    "The line with slope m through (0, c) is y = mx + c.",
                    "Parallel lines have equal slopes; for perpendicular lines the product of the slopes is -1.",
                    "Exercise: find the line through (1, 2) perpendicular to y = 3x.",
                ]),
            ]),
            new("Quadratic equations", "Factoring, completing the square, the formula and the parabola.",
            [
                new("Solving by factoring", "Zero products, common factors, difference of two squares.", 120m, 0m, 30,
                [
                    "If a product is zero, one of its factors is zero.",
                    "x^2 + bx + c = (x + p)(x + q) when p + q = b and pq = c.",
                    "Difference of two squares: a^2 - b^2 = (a - b)(a + b).",
                    "Example: x^2 - 5x + 6 = 0 gives (x - 2)(x - 3) = 0, so x = 2 or x = 3.",
                ]),
                new("The quadratic formula", "Completing the square once and for all; the discriminant.", 150m, 30m, 45,
                [
                    "The roots of ax^2 + bx + c = 0 are x = (-b +/- sqrt(b^2 - 4ac)) / 2a.",
                    "Discriminant D = b^2 - 4ac: two real roots when D > 0, one when D = 0, none when D < 0.",
                    "Sum of the roots: -b/a. Product of the roots: c/a.",
                    "Exercise: for which k has x^2 + kx + 9 = 0 exactly one root?",
                ]),
                new("The parabola", "Vertex, axis of symmetry, and reading roots off a graph.", 110m, 10m, 30,
                [
                    "y = a(x - h)^2 + k has its vertex at (h, k) and the axis x = h.",
                    "It opens upwards when a > 0 and downwards when a < 0.",
                    "The roots are where the curve crosses the x-axis.",
                    "Example: y = x^2 - 4x + 1 = (x - 2)^2 - 3, vertex (2, -3).",
                ]),
            ]),
            new("Functions", "What a function is, how it is drawn, and what can be done with it.",
            [
                new("Domain and range", "What may go in and what can come out.", 100m, 0m, 30,
                [
                    "A function gives every element of its domain exactly one value.",
                    "Even roots need a radicand of at least zero; denominators must not be zero.",
                    "The vertical line test: no vertical line meets the graph of a function twice.",
                    "Exercise: find the domain of f(x) = sqrt(x - 2) / (x - 5).",
                ]),
                new("Composition and inverse", "One function after another, and the way back.", 130m, 0m, 30,
                [
                    "(f o g)(x) = f(g(x)): first g, then f.",
                    "f has an inverse only when it is one to one.",
                    "To find it, write y = f(x), exchange x and y, solve for y.",
                    "Example: f(x) = 2x + 3 has the inverse (x - 3) / 2.",
                ]),
                new("Even, odd and piecewise functions", "Symmetry, the absolute value, and functions made of pieces.", 90m, 15m, 30,
                [
                    "f is even when f(-x) = f(x), odd when f(-x) = -f(x).",
                    "|x| is x for x >= 0 and -x otherwise; it is even.",
                    "At a joint of a piecewise function, check which piece owns the point.",
                    "Exercise: draw f(x) = |x - 1| + |x + 1|.",
                ]),
            ]),
            new("Inequalities", "Signs, intervals and regions of the plane.",
            [
                new("Linear inequalities", "When the sign turns round, and how intervals are written.", 80m, 0m, 30,
                [
                    "Multiplying or dividing by a negative number turns the sign round.",
                    "Interval notation: [a, b] holds its ends, (a, b) does not.",
                    "Example: 5 - 2x > 1 gives -2x > -4, so x < 2.",
                    "Exercise: solve -1 <= 2x + 3 < 9.",
                ]),
                new("Quadratic inequalities", "Roots, test points and the sign table.", 140m, 20m, 30,
                [
                    "Find the roots, split the number line, test one point of each part.",
                    "With a > 0 the quadratic is negative between its roots.",
                    "Example: x^2 - x - 6 < 0 has the roots -2 and 3, so -2 < x < 3.",
                    "Exercise: solve x^2 >= 4x.",
                ]),
                new("Regions in the plane", "Half planes, corners, and the idea of linear programming.", 150m, 0m, 30,
                [
                    "Each linear inequality in x and y cuts off a half plane.",
                    "The solution of several is the region they share.",
                    "A linear function takes its largest value over a bounded region at a corner.",
                    "Exercise: maximise 3x + 2y for x, y >= 0, x + y <= 4 and x + 3y <= 6.",
                ]) { Hidden = true },
            ]),
        ]);
}
