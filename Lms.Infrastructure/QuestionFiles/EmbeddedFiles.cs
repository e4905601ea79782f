using Lms.Domain.QuestionImports;

namespace Lms.Infrastructure.QuestionFiles;

/// <summary>Files that lie in an entry as base64, each under the address by which texts name it; decoded when one is asked for.</summary>
internal sealed class EmbeddedFiles(IEnumerable<(string Address, string Base64)> files)
{
    private readonly Dictionary<string, string> byAddress = files.DistinctBy(file => file.Address, StringComparer.Ordinal).ToDictionary(file => file.Address, file => file.Base64, StringComparer.Ordinal);

    /// <summary>The file behind an address, which may be escaped and have a query; one that is no base64 has no bytes.</summary>
    public FilePart? Find(string address)
    {
        var plain = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        if (!byAddress.TryGetValue(plain, out var base64) && !byAddress.TryGetValue(address, out base64))
            return null;
        var bytes = new byte[(base64.Length / 4 * 3) + 3];
        return new FilePart(plain, Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : []);
    }
}
