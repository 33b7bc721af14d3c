using System.Buffers;
using System.Text;

namespace StaticPublication.Rendering;

/// <summary>Writes a page as UTF-8 to a growing pooled buffer, and escapes text for HTML text and quoted attributes.</summary>
internal sealed class PageWriter : IDisposable
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<>&\"'");

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _length;

    /// <summary>The bytes written so far, valid until the next write.</summary>
    public ReadOnlySpan<byte> Utf8 => _bytes.AsSpan(0, _length);

    /// <summary>Writes HTML.</summary>
    public void Raw(ReadOnlySpan<char> html) => _length += Encoding.UTF8.GetBytes(html, Reserve(html.Length * 3));

    /// <summary>Writes HTML that is already UTF-8.</summary>
    public void Raw(ReadOnlySpan<byte> html)
    {
        html.CopyTo(Reserve(html.Length));
        _length += html.Length;
    }

    /// <summary>Writes text; the five special characters of HTML become character references.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Marks)) >= 0; text = text[(at + 1)..])
        {
            Raw(text[..at]);
            Raw(Reference(text[at]));
        }

        Raw(text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    private Span<byte> Reserve(int length)
    {
        if (_length + length > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + length));
            Utf8.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(_length);
    }

    private static ReadOnlySpan<byte> Reference(char mark) =>
        mark switch
        {
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '&' => "&amp;"u8,
            '"' => "&quot;"u8,
            _ => "&#39;"u8,
        };
}
