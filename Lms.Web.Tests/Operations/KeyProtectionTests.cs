using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lms.Infrastructure.Identity;
using Lms.Web.Operations;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.Web.Tests.Operations;

public sealed class KeyProtectionTests
{
    [Fact]
    public async Task Keys_WithACertificate_AreEncryptedInTheDatabase_AndOpenAgain()
    {
        await using var app = new SealedApp();
        await app.InitializeAsync();
        var manager = app.Services.GetRequiredService<IKeyManager>();
        var key = manager.CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));
        var xml = await app.InDb(db => db.Set<DataProtectionKey>().OrderByDescending(row => row.Id).Select(row => row.Xml).FirstAsync());
        Assert.Contains(key.KeyId.ToString(), xml, StringComparison.Ordinal);
        Assert.Contains("EncryptedData", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal);
        Assert.NotNull(manager.GetAllKeys().Single(one => one.KeyId == key.KeyId).CreateEncryptor());
    }

    [Theory]
    [InlineData("/nowhere/keys.pfx", "no certificate that can be read")]
    [InlineData("appsettings.json", "no certificate that can be read")]
    public async Task Certificate_ThatCannotBeRead_StopsTheStart(string path, string said)
    {
        await using var app = new SealedApp(path);
        Assert.Contains(said, (await Assert.ThrowsAsync<InvalidOperationException>(app.InitializeAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutACertificate_TheStartWarns_InProductionOnly()
    {
        await using var development = new LmsApp();
        await development.InitializeAsync();
        Assert.Empty(development.Services.GetServices<IHostedService>().OfType<PlainKeysWarning>());

        await using var production = new ProductionApp();
        await production.InitializeAsync();
        Assert.Single(production.Services.GetServices<IHostedService>().OfType<PlainKeysWarning>());
        Assert.Contains(production.Log.Lines, line => line.Message.Contains("DataProtection:Certificate:Path", StringComparison.Ordinal));
    }

    private sealed class ProductionApp : LmsApp
    {
        public MemoryLog Log { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
            builder.ConfigureLogging(logging => logging.AddProvider(Log));
        }
    }

    private sealed class SealedApp : LmsApp
    {
        private readonly string path;

        public SealedApp(string? path = null) => this.path = path ?? Make();

        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("DataProtection:Certificate:Path", path), new("DataProtection:Certificate:Password", "seal")];

        private static string Make()
        {
            using var rsa = RSA.Create(2048);
            var request = new CertificateRequest("CN=keys", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
            var file = Path.Combine(Directory.CreateTempSubdirectory("lms-keys-").FullName, "keys.pfx");
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "seal"));
            return file;
        }
    }
}
