using System.Diagnostics;
using System.Globalization;
using ExamDay;

var plan = Plan.Of(args);
var figures = new Figures();
var school = new School(plan);
Console.WriteLine($"{plan.Students} students, {plan.Questions} questions, {plan.Length.TotalMinutes:0.#} minutes, {plan.Think.TotalSeconds:0.#} s to think; {Environment.ProcessorCount} processors, shared with this program.");
var people = await school.OpenAsync();

Console.WriteLine("Everybody starts in the same second.");
var began = Stopwatch.GetTimestamp();
await Task.WhenAll(people.Select(person => person.StartAsync(figures)));
Console.WriteLine($"All are in their exam after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s. Saving begins.");
var saving = Stopwatch.GetTimestamp();
await Task.WhenAll(people.Select(person => person.WorkAsync(plan, figures)));
var seconds = Stopwatch.GetElapsedTime(saving).TotalSeconds;
Console.WriteLine("Everybody hands in within five seconds.");
await Task.WhenAll(people.Select(person => person.HandInAsync(figures)));
var lost = (await Task.WhenAll(people.Select(person => person.LookAtReceiptAsync(figures)))).Sum();

Console.WriteLine();
figures.Print();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{people.Sum(person => person.Acknowledged)} answers acknowledged, {people.Sum(person => person.Acknowledged) / seconds:0} a second; errors: {figures.Errors}; lost answers: {lost}"));
foreach (var fault in figures.Faults.Take(5))
    Console.WriteLine("  " + fault);
foreach (var person in people)
    person.Dispose();
return lost == 0 && figures.Errors == 0 ? 0 : 1;

namespace ExamDay
{
    /// <summary>What the command line asks for.</summary>
    internal sealed record Plan(Uri Url, int Students, int Questions, TimeSpan Length, TimeSpan Think)
    {
        public static Plan Of(string[] args)
        {
            string Said(string name, string usual) => Array.IndexOf(args, "--" + name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : usual;
            double Number(string name, double usual) => double.Parse(Said(name, usual.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
            return new Plan(new Uri(Said("url", "http://localhost:5080")), (int)Number("students", 500), (int)Number("questions", 20), TimeSpan.FromMinutes(Number("minutes", 5)), TimeSpan.FromSeconds(Number("think", 10)));
        }
    }
}
