using Lms.Domain.Common;
using Lms.Web.Api.Described;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.Testpress;

/// <summary>Testpress: what an institution's administrators read of attempts; paths below <c>/api/v2.5/</c> and <c>/api/v3/</c>, tokens after the word JWT.</summary>
public sealed class TestpressDialect : DrfDialect
{
    private static readonly Refusal Throttled = new(RefusalKind.TooMany, "throttled", "Request was throttled.") { IsGeneral = true };
    private static readonly Refusal Expired = new(RefusalKind.Unauthenticated, "token_expired", "Signature has expired.") { IsGeneral = true };

    /// <inheritdoc />
    public override string Name => "testpress";

    /// <inheritdoc />
    public override string Title => "Testpress";

    /// <inheritdoc />
    protected override string FeatureKey => "detail";

    /// <inheritdoc />
    protected override string Challenge => "JWT realm=\"api\"";

    /// <inheritdoc />
    public override bool Owns(PathString path) =>
        path.StartsWithSegments("/api/v2.5") || path.StartsWithSegments("/api/v2.2") || path.StartsWithSegments("/api/v2.3") || path.StartsWithSegments("/api/v3");

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithMetadata(this).WithGroupName(Name);
        api.DescribedBy(TestpressDocs.All);
        AuthToken.Map(api);
        Attempts.Map(api);
        UserAnswers.Map(api);
        ContentAttempts.Map(api);
        Conferences.Map(api);
    }

    /// <inheritdoc />
    public override Task WriteAsync(HttpContext http, Refusal refusal) => base.WriteAsync(http, refusal switch
    {
        { Kind: RefusalKind.TooMany } => Throttled with { RetryAfter = refusal.RetryAfter },
        { Kind: RefusalKind.Unauthenticated } when http.GetEndpoint()?.Metadata.GetMetadata<PublicRoute>() is not null => AuthToken.WrongCredentials,
        _ when refusal == GeneralRefusals.NotAuthenticated && ApiAccess.HasExpired(http) => Expired,
        _ => refusal,
    });
}
