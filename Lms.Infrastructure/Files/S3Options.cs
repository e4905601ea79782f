namespace Lms.Infrastructure.Files;

/// <summary>An S3 bucket, at Amazon or at anybody who speaks the same protocol: section <c>Files:S3</c>.</summary>
public sealed record S3Options
{
    /// <summary>The bucket; it holds nothing but our files.</summary>
    public required string Bucket { get; init; }

    /// <summary>The address of the service; null for Amazon's own.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The region; also what requests to another endpoint are signed for.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Null takes the credentials of the machine (environment, profile, instance role).</summary>
    public string? AccessKey { get; init; }

    public string? SecretKey { get; init; }

    /// <summary>True puts the bucket into the path and not into the host name; most services other than Amazon's want that.</summary>
    public bool PathStyle { get; init; }
}
