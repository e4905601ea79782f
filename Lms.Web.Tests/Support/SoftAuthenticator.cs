using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lms.Web.Tests.Support;

/// <summary>A device that keeps one passkey (WebAuthn level 3, ES256, attestation "none") and does not ask for a finger.</summary>
public sealed class SoftAuthenticator(string origin = "http://localhost") : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private byte[] user = [];
    private uint uses;

    /// <summary>Whether the device says that it has checked who uses it.</summary>
    public bool Verifies { get; set; } = true;

    public void Dispose() => key.Dispose();

    /// <summary>Answers navigator.credentials.create.</summary>
    public string Create(JsonElement question)
    {
        user = Base64Url.DecodeFromChars(question.GetProperty("user").GetProperty("id").GetString()!);
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Head(question.GetProperty("rp").GetProperty("id").GetString()!, HasCredential), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Credential(new { clientDataJSON = Text(ClientData("webauthn.create", question)), attestationObject = Text(attestation), transports = new[] { "internal" } });
    }

    /// <summary>Answers navigator.credentials.get.</summary>
    public string Get(JsonElement question)
    {
        uses++;
        var client = ClientData("webauthn.get", question);
        var data = Head(question.GetProperty("rpId").GetString()!, 0);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new { clientDataJSON = Text(client), authenticatorData = Text(data), signature = Text(signature), userHandle = Text(user) });
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private byte[] Head(string domain, byte more)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, uses);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)(UserPresent | (Verifies ? UserVerified : 0) | more), .. count];
    }

    private byte[] ClientData(string type, JsonElement question) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = question.GetProperty("challenge").GetString(), origin, crossOrigin = false });

    private string Credential(object response) => JsonSerializer.Serialize(new
    {
        id = Text(id),
        rawId = Text(id),
        type = "public-key",
        authenticatorAttachment = "platform",
        clientExtensionResults = new { },
        response,
    });
}
