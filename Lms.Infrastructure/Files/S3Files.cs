using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Lms.Domain.Files;

namespace Lms.Infrastructure.Files;

/// <summary>Files in an S3 bucket, for several nodes. An object appears only once it is complete; reading streams from any offset.</summary>
public sealed class S3Files(S3Options options) : IFiles, IDisposable
{
    /// <summary>What is not below it is not ours, and never listed or removed.</summary>
    private const string Folder = "files/";

    private readonly AmazonS3Client client = Connect(options);

    /// <inheritdoc />
    public Task WriteAsync(Guid id, Stream content, CancellationToken ct) => client.PutObjectAsync(
        new PutObjectRequest
        {
            BucketName = options.Bucket,
            Key = KeyOf(id),
            InputStream = content,
            AutoCloseStream = false,
            ContentType = "application/octet-stream",
            UseChunkEncoding = false,
        },
        ct);

    /// <inheritdoc />
    public async Task<Stream?> OpenAsync(Guid id, long offset, CancellationToken ct)
    {
        var request = new GetObjectRequest { BucketName = options.Bucket, Key = KeyOf(id) };
        if (offset > 0)
            request.ByteRange = new ByteRange(string.Create(CultureInfo.InvariantCulture, $"bytes={offset}-"));
        try
        {
            return (await client.GetObjectAsync(request, ct)).ResponseStream;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && missing.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
    }

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken ct) => client.DeleteObjectAsync(options.Bucket, KeyOf(id), ct);

    /// <inheritdoc />
    public async IAsyncEnumerable<Guid> ListAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken ct)
    {
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = Folder };
        ListObjectsV2Response page;
        do
        {
            page = await client.ListObjectsV2Async(request, ct);
            foreach (var file in page.S3Objects ?? [])
            {
                if (Guid.TryParseExact(file.Key[Folder.Length..], "N", out var id) && file.LastModified?.ToUniversalTime() < before.UtcDateTime)
                    yield return id;
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    /// <inheritdoc />
    public Task<long?> FreeBytesAsync(CancellationToken ct) => Task.FromResult<long?>(null);

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private static string KeyOf(Guid id) => $"{Folder}{id:N}";

    private static AmazonS3Client Connect(S3Options options)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle,
            // Checksums in trailers are Amazon's own; other services know the signed hash of the body only.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = options.Region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        }

        return options.AccessKey is { Length: > 0 } key ? new AmazonS3Client(new BasicAWSCredentials(key, options.SecretKey), config) : new AmazonS3Client(config);
    }
}
