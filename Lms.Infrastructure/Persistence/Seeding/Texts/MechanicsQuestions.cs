using static Lms.Domain.Questions.Difficulty;
using static Lms.Infrastructure.Persistence.Seeding.Texts.QuestionText;

namespace Lms.Infrastructure.Persistence.Seeding.Texts;

/// <summary>Questions of PHYS101 by lecture, six or seven each. g is 10 m/s² unless a question says otherwise.</summary>
internal static class MechanicsQuestions
{
    public static readonly QuestionText[][] ByLecture =
    [
        [
            One(Easy, "A runner completes one lap of 400 m in 50 s. What is the average velocity over the lap?", "The runner is back where the lap began: the displacement is 0.", "8 m/s", "+0 m/s", "4 m/s", "400 m/s"),
            One(Easy, "Which of these is a vector?", "Displacement has a direction; the others are numbers.", "Distance", "Speed", "+Displacement", "Time"),
            One(Medium, "A car drives 60 km in one hour and then 40 km in half an hour, straight on. What is its average speed?", "100 km in 1.5 h.", "50 km/h", "+66.7 km/h", "70 km/h", "100 km/h"),
            One(Medium, "What does the slope of a position-time graph tell?", "Change of position over change of time is velocity.", "Acceleration", "+Velocity", "Distance", "Displacement"),
            Many(Medium, "A ball rolls 3 m to the right and 5 m back to the left. What is true?", "The distances add up to 8 m; the displacement is 3 − 5 = −2 m.", "+The distance is 8 m", "The distance is 2 m", "+The displacement is 2 m to the left", "The displacement is 8 m"),
            Many(Hard, "When is the average speed equal to the size of the average velocity?", "Only when distance and displacement have the same size, that is without turning back or round.", "+When somebody walks straight on", "When somebody walks a full circle", "+When somebody walks straight on with pauses", "Always"),
            Free(Medium, "Describe a journey whose average velocity is zero although the average speed is not, and give numbers.", "For example 100 m forward and 100 m back in 40 s: the displacement is 0 and so is the average velocity, while the average speed is 200 m / 40 s = 5 m/s."),
        ],
        [
            One(Easy, "From rest, a = 2 m/s². How fast is the body after 5 s?", "v = at = 10 m/s.", "2.5 m/s", "7 m/s", "+10 m/s", "25 m/s"),
            One(Medium, "From rest, a = 2 m/s². How far does the body come in 5 s?", "s = ½at² = 25 m.", "10 m", "20 m", "+25 m", "50 m"),
            One(Medium, "A car stops from 20 m/s within 40 m. How large is its deceleration?", "v² = u² + 2as: 0 = 400 + 80a, so a = −5 m/s².", "2 m/s²", "4 m/s²", "+5 m/s²", "10 m/s²"),
            One(Easy, "What is the area below a velocity-time graph?", "Velocity times time is displacement.", "Acceleration", "+Displacement", "Force", "Speed"),
            Many(Medium, "Which equations hold for uniform acceleration?", "v = u + at, s = ut + ½at² and v² = u² + 2as.", "+v = u + at", "s = ut + at²", "+v² = u² + 2as", "v = u + ½at²"),
            Many(Hard, "A body slows down. What may be true?", "Slowing down means that acceleration and velocity have opposite signs.", "+Velocity positive, acceleration negative", "+Velocity negative, acceleration positive", "Both positive", "Both negative"),
            Free(Hard, "A train brakes uniformly from 30 m/s and stops after 450 m. Find the deceleration and the time.", "0 = 900 − 2 · 450 · a, so a = 1 m/s². t = 30 / 1 = 30 s."),
        ],
        [
            One(Easy, "Without air, which falls faster: a hammer or a feather?", "Every body falls with the same acceleration.", "The hammer", "The feather", "+Neither", "It depends on the height"),
            One(Medium, "A stone falls for 3 s down a well (g = 9.8 m/s²). How deep is the well?", "½ · 9.8 · 9 = 44.1 m.", "29.4 m", "+44.1 m", "88.2 m", "14.7 m"),
            One(Medium, "A ball is thrown upwards at 20 m/s (g = 10 m/s²). How high does it rise?", "u² / 2g = 400 / 20 = 20 m.", "10 m", "+20 m", "40 m", "200 m"),
            One(Medium, "What is the acceleration of a ball at the highest point of its flight?", "Gravity never pauses: only the velocity is zero there.", "Zero", "+g, downwards", "g, upwards", "It changes its sign there"),
            Many(Medium, "A ball comes back to the hand it was thrown from, without air. What is equal on the way up and down?", "Rising and falling mirror each other; only the direction of the velocity differs.", "+The time", "+The speed at each height", "The direction of the velocity", "+The acceleration"),
            Many(Hard, "What would change if a stone were dropped on the Moon?", "The Moon's g is about a sixth of the Earth's; a longer fall ends slower.", "+The time of the fall", "The mass of the stone", "+The speed on landing", "+The weight of the stone"),
            Free(Hard, "Two stones are dropped one second apart. Does the distance between them stay the same while both fall? Give a reason.", "It grows. After t seconds of the second stone, the distance is ½g(t + 1)² − ½gt² = ½g(2t + 1), which increases with t."),
        ],
        [
            One(Easy, "A net force of 12 N acts on 3 kg. What is the acceleration?", "a = F / m = 4 m/s².", "0.25 m/s²", "+4 m/s²", "9 m/s²", "36 m/s²"),
            One(Easy, "A body moves straight on at constant speed. What is the net force?", "First law: no change of velocity, no net force.", "+Zero", "Its weight", "In the direction of motion", "Against the motion"),
            One(Medium, "Which force pushes a walking person forwards?", "The foot pushes the ground backwards; the ground's friction pushes the person forwards.", "The muscles' force on the leg", "+The friction of the ground on the foot", "The person's weight", "The normal force"),
            One(Medium, "What is the reaction to the weight of a book on a table?", "The Earth pulls the book, so the book pulls the Earth. The table's push is the reaction to the book's push on the table.", "The table's push on the book", "+The book's pull on the Earth", "The book's push on the table", "There is none"),
            Many(Medium, "What is true of action and reaction?", "They are equal, opposite, of the same kind, and act on two different bodies.", "+They are equally large", "They act on the same body", "+They point in opposite directions", "They cancel each other"),
            Many(Hard, "A lift of mass m moves. In which cases is the force in its rope larger than mg?", "The rope pulls with m(g + a), a counted upwards.", "+It moves up and becomes faster", "It moves up at constant speed", "+It moves down and becomes slower", "It moves down and becomes faster"),
            Free(Medium, "A passenger of 70 kg stands on scales in a lift that accelerates upwards with 2 m/s² (g = 10 m/s²). What do the scales show, and why?", "N − mg = ma, so N = 70 · 12 = 840 N, as if the mass were 84 kg: the floor must carry the weight and provide the acceleration."),
        ],
        [
            One(Easy, "Which friction is larger as a rule?", "A body is harder to set moving than to keep moving.", "Kinetic", "+The greatest static", "They are equal", "It depends on the area"),
            One(Medium, "What is the acceleration on a smooth slope of 30° (g = 10 m/s²)?", "g sin 30° = 5 m/s².", "10 m/s²", "8.7 m/s²", "+5 m/s²", "3 m/s²"),
            One(Medium, "A box of 10 kg slides on the floor with μ = 0.3 (g = 10 m/s²). How large is the friction?", "μN = 0.3 · 100 N.", "3 N", "+30 N", "33 N", "100 N"),
            One(Hard, "At which angle does a body begin to slide when μ is 1?", "tan t = μ = 1.", "30°", "+45°", "60°", "90°"),
            Many(Medium, "On what does kinetic friction depend in the usual model?", "μN: on the surfaces and on the normal force, not on area or speed.", "+On the surfaces", "On the area of contact", "+On the normal force", "On the speed"),
            Many(Medium, "A box rests on a slope. Which forces act on it?", "Weight, normal force and static friction; nothing pulls it down the slope but a part of its weight.", "+Its weight", "+A normal force", "+Static friction", "A separate driving force"),
            Free(Hard, "A body slides down a slope of 37° (sin 0.6, cos 0.8) with μ = 0.5. Find its acceleration (g = 10 m/s²).", "Along the slope: mg sin t − μ mg cos t = ma, so a = 10 (0.6 − 0.5 · 0.8) = 2 m/s²."),
        ],
        [
            One(Easy, "In which direction does the acceleration of uniform circular motion point?", "The velocity turns towards the centre.", "Forwards", "Outwards", "+To the centre", "There is none"),
            One(Medium, "v = 10 m/s, r = 20 m. What is the centripetal acceleration?", "v² / r = 5 m/s².", "0.5 m/s²", "2 m/s²", "+5 m/s²", "200 m/s²"),
            One(Medium, "The speed in a bend is doubled. The force needed becomes", "It grows with the square of the speed.", "the same", "twice as large", "+four times as large", "half as large"),
            One(Hard, "How fast may a car take a bend of 50 m with μ = 0.8 (g = 10 m/s²)?", "v² = μgr = 400.", "16 m/s", "+20 m/s", "40 m/s", "400 m/s"),
            Many(Medium, "What stays the same in uniform circular motion?", "Speed and the size of the acceleration; both directions turn.", "+The speed", "The velocity", "+The size of the acceleration", "The acceleration's direction"),
            Many(Medium, "Which forces can play the part of the centripetal force?", "It is no force of its own: anything that points to the centre can.", "+Friction", "+The pull of a string", "+Gravity", "Air resistance against the motion"),
            Free(Medium, "A string breaks while a stone is whirled in a horizontal circle. In which direction does the stone fly, and why not outwards?", "Along the tangent. Without the string no force acts sideways, so the stone keeps the velocity it has at that moment (first law)."),
        ],
        [
            One(Easy, "A force of 20 N moves a box 3 m in its own direction. How much work is done?", "W = Fs = 60 J.", "6.7 J", "23 J", "+60 J", "180 J"),
            One(Medium, "Somebody carries a bag at constant height. How much work does the upward force do?", "The force is across the motion: cos 90° = 0.", "+None", "Weight times distance", "Weight times height of the hand", "It depends on the speed"),
            One(Medium, "A motor lifts 50 kg by 6 m in 10 s (g = 10 m/s²). What is its power?", "3000 J in 10 s.", "+300 W", "500 W", "3000 W", "30 W"),
            Many(Medium, "In which cases is work negative?", "When force and motion point in opposite directions.", "+Friction on a sliding box", "Gravity on a falling stone", "+Gravity on a rising stone", "The string's pull in circular motion"),
            Many(Easy, "Which are units of power?", "Watt = joule per second = newton metre per second.", "+W", "J", "+J/s", "+N·m/s"),
            Free(Medium, "A cyclist pushes with 40 N against the wind at 8 m/s. What power is that, and what is needed at twice the speed if the wind's force becomes four times as large?", "P = Fv = 320 W. At 16 m/s the force is 160 N, so P = 2560 W: eight times as much."),
        ],
        [
            One(Easy, "What is the kinetic energy of 2 kg at 3 m/s?", "½ · 2 · 9 = 9 J.", "3 J", "6 J", "+9 J", "18 J"),
            One(Medium, "The speed of a car is doubled. Its kinetic energy becomes", "½mv² grows with the square.", "the same", "twice as large", "+four times as large", "eight times as large"),
            One(Medium, "From which height must a body fall to reach 14 m/s (g = 9.8 m/s²)?", "h = v² / 2g = 196 / 19.6 = 10 m.", "7 m", "+10 m", "14 m", "20 m"),
            Many(Medium, "What changes the kinetic energy of a body?", "The work of the net force.", "+A force along the motion", "A force across the motion", "+Friction", "A net force of zero"),
            Many(Medium, "Potential energy near the ground depends on", "mgh.", "+the mass", "+the height", "the speed", "the path taken"),
            Free(Hard, "Why is the braking distance of a car four times as long at twice the speed? Use work and energy.", "The brakes' work Fs must take away ½mv². With the same force F, s = mv² / 2F grows with the square of the speed."),
        ],
        [
            One(Easy, "A pendulum swings without friction. Where is its kinetic energy greatest?", "Where the potential energy is least.", "At the turning points", "+At the lowest point", "Half-way up", "It is the same everywhere"),
            One(Medium, "A body of 1 kg falls from 5 m (g = 10 m/s²). How fast does it land?", "mgh = ½mv², so v = √100.", "5 m/s", "+10 m/s", "25 m/s", "50 m/s"),
            One(Hard, "A pendulum of 1 m is let go at 60° (g = 10 m/s²). How fast is it at the lowest point?", "It falls by 1 − cos 60° = 0.5 m: v = √(2 · 10 · 0.5) = 3.2 m/s.", "2.2 m/s", "+3.2 m/s", "4.5 m/s", "10 m/s"),
            Many(Medium, "A box slides down a rough slope. What is true?", "Friction takes mechanical energy away and warms box and slope.", "+Mechanical energy decreases", "Total energy decreases", "+Some energy becomes heat", "Kinetic energy equals the lost potential energy"),
            Many(Hard, "A roller coaster starts at rest at 20 m without friction. Which heights can it pass later?", "It can never rise above its start.", "+5 m", "+19 m", "21 m", "25 m"),
            Free(Hard, "A box of 2 kg slides from 3 m height down a slope 5 m long and arrives with 6 m/s (g = 10 m/s²). How large is the friction?", "Potential energy 60 J, kinetic energy 36 J: 24 J were lost on 5 m, so the friction is 4.8 N."),
        ],
    ];
}
