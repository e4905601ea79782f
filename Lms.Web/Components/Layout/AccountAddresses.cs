namespace Lms.Web.Components.Layout;

/// <summary>Where the account pages are: static pages, reached by leaving the circuit.</summary>
public static class AccountAddresses
{
    public const string SignIn = "/account/sign-in";

    public const string SignOut = "/account/sign-out";

    public const string Profile = "/account";

    public const string Denied = "/denied";
}
