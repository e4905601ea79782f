using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Credentials;
using Lms.Domain.Sessions;
using Lms.Infrastructure.Identity;
using Lms.Infrastructure.Persistence;
using Lms.Infrastructure.Tokens;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Tokens;

namespace Lms.Web.Setup;

/// <summary>Accounts: Identity for pages, one token service for every dialect.</summary>
internal static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddKeyProtection();
        services.AddHttpContextAccessor();
        services.AddIdentityPorts();
        services.AddIdentityCore<User>(ConfigureIdentity)
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<LmsDbContext>()
            .AddSignInManager<PageSignIn>()
            .AddDefaultTokenProviders();
        services.AddScoped(provider => (PageSignIn)provider.GetRequiredService<SignInManager<User>>());
        services.AddScoped<SignInCookie>();
        services.AddScoped<Passkeys>();
        services.Configure<IdentityPasskeyOptions>(options => (options.ResidentKeyRequirement, options.UserVerificationRequirement) = ("required", "required"));
        services.AddScoped<AuthenticationStateProvider, CircuitSignIn>();
        services.AddSingleton(provider => new RegistrationSettings(provider.GetRequiredService<IConfiguration>()["Institutions:Default"] ?? "DEMO"));
        services.AddSingleton<IAccountLinks, AccountLinks>();
        services.AddSingleton<ServerSecrets>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<IAccessTokens, AccessTokens>();

        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies();
        services.ConfigureApplicationCookie(ConfigureCookie);
        authentication.AddJwtBearer(JwtBearerDefaults.AuthenticationScheme, _ => { });
        authentication.AddPolicyScheme(ApiAccess.Scheme, null, options => options.ForwardDefaultSelector = SchemeOf);
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<SigningKeys, TimeProvider>(ConfigureTokens);

        services.AddAuthorization(options =>
        {
            foreach (var permission in Enum.GetValues<Permission>())
                options.AddPolicy(NeedsAttribute.PolicyOf(permission), policy => policy.AddRequirements(new PermissionRequirement(permission)));
        });
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DialectAuthorizationResults>();
    }

    /// <summary>The rules for names and passwords are the domain's; what Identity would add to them is switched off.</summary>
    private static void ConfigureIdentity(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = string.Empty;
        options.Password = new PasswordOptions { RequiredLength = PasswordRules.MinLength, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.EventsType = typeof(SignInCookie);
        options.ExpireTimeSpan = TokenLifetimes.SignInCookie;
        options.LoginPath = "/account/sign-in";
        options.LogoutPath = "/account/sign-out";
        options.AccessDeniedPath = "/denied";
        options.ReturnUrlParameter = "returnUrl";
    }

    /// <summary>Header first, then the token cookie, then the sign-in cookie of our own pages.</summary>
    private static string SchemeOf(HttpContext http) =>
        http.Request.Headers.Authorization.Count > 0 || http.Request.Cookies.ContainsKey(TokenCookies.Access)
            ? JwtBearerDefaults.AuthenticationScheme
            : IdentityConstants.ApplicationScheme;

    private static void ConfigureTokens(JwtBearerOptions options, SigningKeys keys, TimeProvider clock)
    {
        options.MapInboundClaims = false;
        options.TimeProvider = clock;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = AccessTokens.Issuer,
            ValidAudience = AccessTokens.Issuer,
            IssuerSigningKeyResolver = (_, _, _, _) => [keys.Current],
            ClockSkew = TimeSpan.Zero,
            LifetimeValidator = (from, until, _, _) => from <= clock.GetUtcNow().UtcDateTime && until > clock.GetUtcNow().UtcDateTime,
        };
        options.Events = new JwtBearerEvents
        {
            OnAuthenticationFailed = context =>
            {
                if (context.Exception is SecurityTokenExpiredException or SecurityTokenInvalidLifetimeException)
                    ApiAccess.NoteExpired(context.HttpContext);
                return Task.CompletedTask;
            },
            OnMessageReceived = context =>
            {
                var header = context.Request.Headers.Authorization.ToString();
                context.Token = header.Length == 0
                    ? context.Request.Cookies[TokenCookies.Access]
                    : new[] { "Bearer ", "JWT " }.Where(word => header.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(word => header[word.Length..].Trim()).FirstOrDefault();
                if (string.IsNullOrEmpty(context.Token))
                    context.NoResult();
                return Task.CompletedTask;
            },
        };
    }
}
