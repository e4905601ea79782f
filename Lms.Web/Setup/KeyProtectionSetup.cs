using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lms.Infrastructure.Identity;
using Lms.Web.Operations;
using Microsoft.AspNetCore.DataProtection;

namespace Lms.Web.Setup;

/// <summary>
/// The keys that protect cookies and mailed secrets: kept in the database, so that every host has them, and encrypted
/// there with the certificate of <c>DataProtection:Certificate:Path</c> (PKCS#12, with its private key) and
/// <c>:Password</c>. Certificates that were replaced still open what they closed: <c>DataProtection:FormerCertificates:0:Path</c>.
/// </summary>
internal static class KeyProtectionSetup
{
    private const string Current = "DataProtection:Certificate";
    private const string Former = "DataProtection:FormerCertificates";

    public static void AddKeyProtection(this WebApplicationBuilder builder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("lms").PersistKeysToDatabase();
        if (CertificateOf(builder.Configuration.GetSection(Current)) is { } certificate)
            keys.ProtectKeysWithCertificate(certificate);
        else if (builder.Environment.IsProduction())
            builder.Services.AddHostedService<PlainKeysWarning>();
        var former = builder.Configuration.GetSection(Former).GetChildren().Select(CertificateOf).OfType<X509Certificate2>().ToArray();
        if (former.Length > 0)
            keys.UnprotectKeysWithAnyCertificate(former);
    }

    /// <summary>The certificate that a section names, or null when it names none.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read, or has no private key.</exception>
    private static X509Certificate2? CertificateOf(IConfigurationSection section)
    {
        if (section["Path"] is not { Length: > 0 } path)
            return null;
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, section["Password"]);
            return certificate.HasPrivateKey ? certificate : throw new InvalidOperationException($"{section.Path}:Path names a certificate without its private key: {path}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new InvalidOperationException($"{section.Path}:Path names no certificate that can be read: {path}", fault);
        }
    }
}
