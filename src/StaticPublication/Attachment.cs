using MemoryPack;

namespace StaticPublication;

/// <summary>A file of <c>files/</c> that belongs to a document, such as the PDF of the original.</summary>
[MemoryPackable]
internal sealed partial record Attachment(string File, string Title, string? Language);
