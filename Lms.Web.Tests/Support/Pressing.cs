using AngleSharp.Dom;
using Bunit;
using Bunit.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

// Stands above every test's namespace, so that tests get these instead of bUnit's own of the same names.
namespace Lms.Web.Tests;

/// <summary>
/// Presses and fills what a page shows while effects may draw it anew at any moment: an element that was drawn again
/// between being found and being used is used as it is now.
/// </summary>
internal static class Pressing
{
    private const int Tries = 100;

    public static void Click(this IElement element) => Again(() => element.TriggerEvent("onclick", new MouseEventArgs { Detail = 1 }));

    public static void Submit(this IElement element) => Again(() => element.TriggerEvent("onsubmit", EventArgs.Empty));

    public static void Change(this IElement element, string? value) => Again(() => element.TriggerEvent("onchange", new ChangeEventArgs { Value = value }));

    public static void Change(this IElement element, bool value) => Again(() => element.TriggerEvent("onchange", new ChangeEventArgs { Value = value }));

    public static void Input(this IElement element, string value) => Again(() => element.TriggerEvent("oninput", new ChangeEventArgs { Value = value }));

    public static void Blur(this IElement element) => Again(() => element.TriggerEvent("onblur", new FocusEventArgs()));

    private static void Again(Action use)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                use();
                return;
            }
            catch (UnknownEventHandlerIdException) when (tried < Tries)
            {
                Thread.Yield();
            }
        }
    }
}
