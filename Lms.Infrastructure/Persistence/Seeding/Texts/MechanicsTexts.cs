namespace Lms.Infrastructure.Persistence.Seeding.Texts;

/// <summary>PHYS101.</summary>
internal static class MechanicsTexts
{
    public static readonly CourseText Course = new("DEMO", "PHYS101", "Mechanics", "teacher1", "Physics", "Grade 10",
        "Motion, forces and energy at your own pace: three topics, nine short lectures.",
        [
            new("Motion in a straight line", "Position, velocity, acceleration.",
            [
                new("Displacement and velocity", "Where, how far, how fast, and in which direction.", 80m, 0m, 30,
                [
                    "Displacement is a vector; distance is a number that never decreases.",
                    "Average velocity = displacement / time, in metres per second.",
                    "The slope of a position-time graph is the velocity.",
                    "Exercise: a runner covers a 400 m lap in 50 s. What are the average speed and the average velocity?",
                ]),
                new("Uniform acceleration", "Three equations that cover every such motion.", 100m, 10m, 30,
                [
                    "v = u + at;  s = ut + (1/2)at^2;  v^2 = u^2 + 2as.",
                    "The area below a velocity-time graph is the displacement.",
                    "Example: from rest with a = 2 m/s^2, after 5 s: v = 10 m/s and s = 25 m.",
                    "Exercise: a car stops from 20 m/s within 40 m. Find its deceleration.",
                ]),
                new("Free fall", "Everything falls alike, once the air is out of the way.", 0m, 0m, 60,
                [
                    "Near the ground every body falls with g = 9.8 m/s^2 when air resistance can be left out.",
                    "Thrown upwards with u, it rises to u^2 / 2g and comes back with speed u.",
                    "Exercise: a stone falls for 3 s down a well. How deep is the well?",
                ]),
            ]),
            new("Forces", "Newton's three laws and how to use them.",
            [
                new("Newton's laws", "Inertia, F = ma, action and reaction.", 110m, 0m, 30,
                [
                    "First law: without a net force the velocity does not change.",
                    "Second law: net force = mass * acceleration, in newtons.",
                    "Third law: forces come in pairs, equal and opposite, on two different bodies.",
                    "Exercise: which force pushes a walking person forwards?",
                ]),
                new("Friction and inclined planes", "Resolving forces along and across a slope.", 120m, 20m, 30,
                [
                    "Kinetic friction = mu_k * N; static friction is at most mu_s * N.",
                    "On a slope of angle t: N = mg cos t, and the pull along the slope is mg sin t.",
                    "A body starts to slide when tan t > mu_s.",
                    "Exercise: find the acceleration on a smooth slope of 30 degrees.",
                ]),
                new("Circular motion", "Why turning needs a force.", 100m, 0m, 30,
                [
                    "Centripetal acceleration = v^2 / r, towards the centre.",
                    "One turn takes T = 2 pi r / v.",
                    "Exercise: how fast may a car take a bend of 50 m with mu_s = 0.8?",
                ]),
            ]),
            new("Work and energy", "What is kept when everything moves.",
            [
                new("Work and power", "Force along a path, and how quickly it works.", 90m, 0m, 30,
                [
                    "Work = force * distance * cos(angle), in joules.",
                    "Power = work / time = force * velocity, in watts.",
                    "A force across the motion does no work.",
                ]),
                new("Kinetic and potential energy", "The energy of motion and of height.", 100m, 0m, 30,
                [
                    "Kinetic energy = (1/2)mv^2; potential energy near the ground = mgh.",
                    "The work of the net force is the change of kinetic energy.",
                    "Exercise: from which height must a body fall to reach 14 m/s?",
                ]),
                new("Conservation of energy", "Roller coasters, pendulums and what friction takes away.", 120m, 0m, 30,
                [
                    "Without friction kinetic + potential energy stays the same.",
                    "Friction turns mechanical energy into heat: the loss is friction force * distance.",
                    "Exercise: a pendulum of 1 m is let go at 60 degrees. How fast is it at the lowest point?",
                ]),
            ]),
        ]);
}
