using static Lms.Domain.Questions.Difficulty;
using static Lms.Infrastructure.Persistence.Seeding.Texts.QuestionText;

namespace Lms.Infrastructure.Persistence.Seeding.Texts;

/// <summary>Questions of MATH101 by lecture, five each.</summary>
internal static class AlgebraQuestions
{
    public static readonly QuestionText[][] ByLecture =
    [
        [
            One(Easy, "Solve 3(x − 2) = x + 8.", "3x − 6 = x + 8, so 2x = 14 and x = 7. Check: 3 · 5 = 15 = 7 + 8.", "+x = 7", "x = 1", "x = 5", "x = −7"),
            One(Medium, "Solve \\(\\frac{x+1}{2}+\\frac{x-1}{3}=4\\).", "Multiply by 6: 3(x + 1) + 2(x − 1) = 24, so 5x + 1 = 24 and x = 23/5.", "x = 4", "+x = 23/5", "x = 5", "x = 25/6"),
            One(Hard, "For which value of k has 2(x + k) = 2x + 6 every number as a solution?", "2x + 2k = 2x + 6 holds for every x exactly when 2k = 6, so k = 3.", "k = 0", "k = 2", "+k = 3", "For no k"),
            Many(Medium, "Which steps keep the solutions of an equation unchanged?", "Squaring may add solutions, and multiplying by x may add x = 0; the other two can be undone.", "+Adding 5 to both sides", "Squaring both sides", "+Dividing both sides by 3", "Multiplying both sides by x"),
            Free(Medium, "A father is 28 years older than his daughter. In 6 years he will be three times as old as she is. How old are they now? Write the equation and solve it.", "Let d be the daughter's age. Then d + 28 + 6 = 3(d + 6), so d + 34 = 3d + 18 and d = 8. She is 8, he is 36. Check: in 6 years 14 and 42."),
        ],
        [
            One(Easy, "x + y = 10 and x − y = 4. What is x?", "Adding the equations gives 2x = 14, so x = 7.", "3", "6", "+7", "14"),
            One(Medium, "Solve 2x + 3y = 12 and x = 3y − 3.", "Put x = 3y − 3 in: 6y − 6 + 3y = 12, so y = 2 and x = 3.", "+(3, 2)", "(2, 3)", "(6, 0)", "(0, 4)"),
            One(Medium, "How many solutions have 2x − y = 3 and 4x − 2y = 10?", "The lines have the same slope 2 but cross the y-axis at −3 and −5: they are parallel.", "+None", "Exactly one", "Exactly two", "Infinitely many"),
            Many(Hard, "For which values of a have ax + 2y = 4 and 2x + ay = 4 exactly one common solution?", "There is exactly one solution when a · a − 2 · 2 is not 0, so for every a except 2 and −2.", "+a = 0", "a = 2", "a = −2", "+a = 3"),
            Free(Hard, "Tickets cost 20 EGP for children and 50 EGP for adults. 30 tickets brought 1,050 EGP. How many of each were sold? Show your work.", "c + a = 30 and 20c + 50a = 1050. From the first c = 30 − a; then 600 − 20a + 50a = 1050, so a = 15 and c = 15. Check: 300 + 750 = 1050."),
        ],
        [
            One(Easy, "What is the slope of the line through (1, 2) and (3, 8)?", "(8 − 2) / (3 − 1) = 3.", "2", "+3", "4", "6"),
            One(Easy, "Where does y = 4x − 7 cross the y-axis?", "At x = 0 the value is −7.", "(−7, 0)", "(0, 4)", "+(0, −7)", "(7/4, 0)"),
            One(Medium, "Which line is perpendicular to y = 3x + 1?", "The product of the slopes must be −1, so the slope is −1/3.", "y = 3x − 1", "y = −3x + 2", "y = x/3 + 5", "+y = −x/3 + 4"),
            Many(Medium, "Which points lie on 2x + y = 6?", "Put each point in: 2 · 1 + 4 = 6 and 2 · 3 + 0 = 6; the others give 7 and 4.", "+(1, 4)", "(2, 3)", "+(3, 0)", "(0, 4)"),
            Free(Medium, "Find the line through (1, 2) that is perpendicular to y = 3x, and say how you checked it.", "The slope is −1/3, so y − 2 = −(x − 1)/3, which is y = −x/3 + 7/3. Check: at x = 1 it gives 6/3 = 2, and 3 · (−1/3) = −1."),
        ],
        [
            One(Easy, "Solve x² − 5x + 6 = 0.", "(x − 2)(x − 3) = 0, so x = 2 or x = 3.", "+x = 2 or x = 3", "x = −2 or x = −3", "x = 1 or x = 6", "x = −1 or x = 6"),
            One(Easy, "Factor x² − 49.", "A difference of two squares: (x − 7)(x + 7).", "(x − 7)²", "+(x − 7)(x + 7)", "(x + 7)²", "(x − 49)(x + 1)"),
            One(Medium, "Solve x² = 9x.", "x² − 9x = x(x − 9) = 0, so x = 0 or x = 9. Dividing by x would lose the root 0.", "x = 9", "x = 3 or x = −3", "+x = 0 or x = 9", "x = 0 or x = 3"),
            Many(Medium, "Which are factors of 2x³ − 8x?", "2x³ − 8x = 2x(x² − 4) = 2x(x − 2)(x + 2).", "+x", "+x − 2", "x + 4", "+x + 2"),
            Free(Hard, "The product of two consecutive even numbers is 168. Find every such pair, and say why there are two.", "Let them be n and n + 2: n² + 2n − 168 = 0, so (n − 12)(n + 14) = 0. The pairs are 12, 14 and −14, −12, because a product of two negative numbers is positive too."),
        ],
        [
            One(Easy, "What is the discriminant of 2x² + 3x − 2?", "b² − 4ac = 9 + 16 = 25.", "−7", "1", "+25", "9"),
            One(Medium, "Solve 2x² + 3x − 2 = 0.", "x = (−3 ± 5) / 4, so x = 1/2 or x = −2.", "+x = 1/2 or x = −2", "x = −1/2 or x = 2", "x = 1 or x = −4", "There is no real root"),
            One(Hard, "For which k has x² + kx + 9 = 0 exactly one root?", "k² − 36 = 0, so k = 6 or k = −6.", "k = 6 only", "+k = 6 or k = −6", "k = 3 or k = −3", "k = 36"),
            Many(Medium, "Which equations have no real root?", "The discriminants are −4, 0, −3 and 5.", "+x² + 1 = 0", "x² + 2x + 1 = 0", "+x² + x + 1 = 0", "x² + x − 1 = 0"),
            Free(Hard, "Derive \\(x=\\frac{-b\\pm\\sqrt{b^2-4ac}}{2a}\\) by completing the square.", "Divide ax² + bx + c = 0 by a. Add (b/2a)² on both sides: (x + b/2a)² = (b² − 4ac) / 4a². Take the root of both sides and subtract b/2a."),
        ],
        [
            One(Easy, "What is the vertex of y = (x − 2)² − 3?", "y = a(x − h)² + k has its vertex at (h, k).", "(−2, −3)", "+(2, −3)", "(2, 3)", "(−3, 2)"),
            One(Medium, "What is the axis of symmetry of y = x² − 6x + 5?", "x = −b / 2a = 6 / 2 = 3.", "+x = 3", "x = −3", "x = 6", "y = 3"),
            One(Medium, "Which parabola opens downwards and passes through (0, 4)?", "The number before x² must be negative and the value at 0 must be 4.", "y = x² + 4", "y = −x² − 4", "+y = −2x² + 4", "y = (x − 4)²"),
            Many(Medium, "What is true of y = x² − 4x + 1?", "y = (x − 2)² − 3: the vertex is (2, −3), it opens upwards, and since −3 lies below the x-axis there are two roots.", "+Its smallest value is −3", "It has no root", "+It is symmetric to x = 2", "It passes through (0, −3)"),
            Free(Hard, "A ball's height in metres after t seconds is h = 20t − 5t². When is it highest, how high, and when does it land?", "h = −5(t − 2)² + 20. It is highest after 2 s, at 20 m, and lands when h = 0 again, after 4 s."),
        ],
        [
            One(Easy, "What is the domain of f(x) = 1 / (x − 5)?", "The denominator must not be 0.", "All real numbers", "+All real numbers except 5", "x &gt; 5", "x ≥ 5"),
            One(Medium, "What is the domain of f(x) = √(x − 2)?", "The radicand must be at least 0.", "x &gt; 2", "+x ≥ 2", "x ≤ 2", "All real numbers"),
            One(Medium, "What is the range of f(x) = x² + 3?", "x² is at least 0, so f(x) is at least 3.", "All real numbers", "x ≥ 3", "+f(x) ≥ 3", "f(x) &gt; 3"),
            Many(Hard, "Which of these are functions of x?", "To each x of the circle and of x = y² belong two values of y.", "+y = |x|", "x² + y² = 1", "+y = 7", "x = y²"),
            Free(Medium, "Find the domain of f(x) = √(x − 2) / (x − 5) and write it with intervals.", "x − 2 must be at least 0 and x must not be 5: [2, 5) and (5, ∞)."),
        ],
        [
            One(Easy, "f(x) = 2x + 3. What is f(f(1))?", "f(1) = 5 and f(5) = 13.", "5", "10", "+13", "25"),
            One(Medium, "f(x) = 2x + 3. What is its inverse?", "y = 2x + 3; exchange x and y and solve: y = (x − 3) / 2.", "3 − 2x", "1 / (2x + 3)", "+(x − 3) / 2", "x/2 − 3"),
            One(Medium, "f(x) = x², g(x) = x + 1. What is (f ∘ g)(x)?", "First g, then f: (x + 1)².", "x² + 1", "+(x + 1)²", "x³ + x²", "x² + x"),
            Many(Hard, "Which functions have an inverse on all real numbers?", "x² and |x| take values twice; 3x − 1 and x³ do not.", "+3x − 1", "x²", "+x³", "|x|"),
            Free(Hard, "Show that f(x) = (x + 2) / (x − 1) is its own inverse.", "f(f(x)) = ((x + 2)/(x − 1) + 2) / ((x + 2)/(x − 1) − 1). Multiply above and below by x − 1: (x + 2 + 2x − 2) / (x + 2 − x + 1) = 3x / 3 = x."),
        ],
        [
            One(Easy, "Which function is even?", "(−x)⁴ = x⁴.", "x³", "x + 1", "+x⁴", "1/x"),
            One(Easy, "What is |−3| − |2|?", "3 − 2 = 1.", "−5", "−1", "+1", "5"),
            One(Medium, "f(x) = x + 1 for x &lt; 2 and x² for x ≥ 2. What is f(2)?", "The second piece owns the point 2: 2² = 4.", "3", "+4", "3 and 4", "It is not defined"),
            Many(Medium, "Which functions are odd?", "f(−x) = −f(x) holds for x³ and 1/x; x² is even and x³ + 1 is neither.", "+x³", "x²", "x³ + 1", "+1/x"),
            Free(Hard, "Write f(x) = |x − 1| + |x + 1| without absolute values, piece by piece, and name its smallest value.", "For x &lt; −1 it is −2x, for −1 ≤ x ≤ 1 it is 2, for x &gt; 1 it is 2x. Its smallest value is 2, taken on the whole of [−1, 1]."),
        ],
        [
            One(Easy, "Solve 5 − 2x &gt; 1.", "−2x &gt; −4; dividing by −2 turns the sign round: x &lt; 2.", "x &gt; 2", "+x &lt; 2", "x &lt; −2", "x &gt; −2"),
            One(Medium, "Solve −1 ≤ 2x + 3 &lt; 9.", "−4 ≤ 2x &lt; 6, so −2 ≤ x &lt; 3.", "+[−2, 3)", "(−2, 3]", "[−2, 3]", "(−∞, 3)"),
            One(Medium, "When must the sign of an inequality be turned round?", "Multiplying by a negative number exchanges larger and smaller.", "When a negative number is added", "+When both sides are multiplied by a negative number", "When both sides are halved", "When the unknown stands on the right"),
            Many(Easy, "Which numbers solve 3x − 4 ≤ 8?", "3x ≤ 12, so x ≤ 4.", "+−10", "+4", "4.5", "12"),
            Free(Medium, "A phone plan costs 60 EGP a month and 0.25 EGP a minute; another costs 100 EGP and nothing a minute. From how many minutes is the second cheaper? Write and solve the inequality.", "60 + 0.25m &gt; 100, so 0.25m &gt; 40 and m &gt; 160. From 161 whole minutes on the second plan is cheaper."),
        ],
        [
            One(Medium, "Solve x² − x − 6 &lt; 0.", "The roots are −2 and 3, and the parabola opens upwards: negative between them.", "+−2 &lt; x &lt; 3", "x &lt; −2 or x &gt; 3", "−3 &lt; x &lt; 2", "No solution"),
            One(Medium, "Solve x² ≥ 4x.", "x(x − 4) ≥ 0, so x ≤ 0 or x ≥ 4.", "x ≥ 4", "0 ≤ x ≤ 4", "+x ≤ 0 or x ≥ 4", "x ≥ 2"),
            One(Hard, "For how many whole numbers is x² − 7 &lt; 0?", "−2.65 &lt; x &lt; 2.65: −2, −1, 0, 1, 2.", "3", "4", "+5", "7"),
            Many(Hard, "Which inequalities hold for every real x?", "x² + 2x + 2 = (x + 1)² + 1 is always positive; (x − 3)² is never negative. The others fail at x = 1 and x = 0.", "+x² + 2x + 2 &gt; 0", "x² &gt; x", "+(x − 3)² ≥ 0", "−x² &lt; 0"),
            Free(Hard, "Solve (x + 1)(x − 2)(x − 4) &gt; 0 with a sign table.", "The signs change at −1, 2 and 4: negative, positive, negative, positive. So −1 &lt; x &lt; 2 or x &gt; 4."),
        ],
        [
            One(Easy, "Which point lies in the region y &gt; 2x + 1?", "For (0, 2): 2 &gt; 1. The others do not satisfy it.", "(1, 3)", "+(0, 2)", "(2, 5)", "(1, 0)"),
            One(Medium, "Where over a bounded region does a linear function take its largest value?", "Along every edge it rises or falls steadily, so a corner cannot be beaten.", "In the middle", "+At a corner", "At the origin", "Nowhere in particular"),
            One(Hard, "What is the largest value of 3x + 2y for x, y ≥ 0, x + y ≤ 4 and x + 3y ≤ 6?", "The corners are (0, 0), (4, 0), (3, 1) and (0, 2), with the values 0, 12, 11 and 4.", "11", "+12", "14", "8"),
            Many(Medium, "Which points satisfy both x + y ≤ 5 and x ≥ 2?", "(2, 3) lies on both borders, (4, 0) inside.", "+(2, 3)", "(1, 1)", "+(4, 0)", "(3, 4)"),
            Free(Medium, "Describe in words how you draw the region of 2x + y &lt; 6.", "Draw the line 2x + y = 6 through (3, 0) and (0, 6), dashed because its points do not belong. Test (0, 0): 0 &lt; 6 holds, so shade the side of the origin."),
        ],
    ];
}
