namespace Lms.Domain.Files;

/// <summary>A file on its way in. The name is the sender's claim; what it is is decided by reading it.</summary>
/// <param name="FileName">The name the sender gave it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Open">Opens the content from its start; may be called more than once.</param>
public sealed record Upload(string FileName, long Length, Func<Stream> Open);
