using System.Text;

namespace StaticPublication.Indexing;

/// <summary>Reads a run: its lists one after the other, each with its bytes; and apart, its words.</summary>
internal sealed class RunReader : IDisposable
{
    private readonly byte[] _names;
    private readonly FileStream _postings;
    private readonly FileStream _positions;
    private int _at;
    private int _listsLeft;
    private string _before = "";

    /// <summary>Opens a run.</summary>
    public RunReader(string path, int segment)
    {
        Segment = segment;
        _postings = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        _positions = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var header = new BinaryReader(_postings, Encoding.UTF8, leaveOpen: true);
        var (namesLength, postingsLength) = (header.ReadInt64(), header.ReadInt64());
        header.ReadInt64();
        _names = header.ReadBytes((int)namesLength);
        _positions.Position = 24 + namesLength + postingsLength;
        _listsLeft = Number();
    }

    /// <summary>Number of its segment.</summary>
    public int Segment { get; }

    /// <summary>The list at hand.</summary>
    public RunList List { get; private set; }

    /// <summary>Moves to the next list; the bytes of the one before must have been copied.</summary>
    public bool MoveNext()
    {
        if (_listsLeft-- == 0)
        {
            return false;
        }

        _before = Name();
        List = new RunList(_before, Number(), Number(), Number());
        return true;
    }

    /// <summary>Adds the bytes of the list at hand.</summary>
    public void CopyTo(BitWriter postings, BitWriter positions)
    {
        Copy(_postings, List.PostingsLength, postings);
        Copy(_positions, List.PositionsLength, positions);
    }

    /// <summary>The words, once every list has been read.</summary>
    public IEnumerable<RunWord> Words()
    {
        _before = "";
        for (var left = Number(); left > 0; left--)
        {
            _before = Name();
            yield return new RunWord(_before, Number());
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _postings.Dispose();
        _positions.Dispose();
    }

    private static void Copy(FileStream file, int length, BitWriter to)
    {
        Span<byte> part = stackalloc byte[4096];
        for (; length > 0; length -= Math.Min(length, part.Length))
        {
            var next = part[..Math.Min(length, part.Length)];
            file.ReadExactly(next);
            to.Bytes(next);
        }
    }

    private string Name()
    {
        var shared = Number();
        var length = Number();
        _at += length;
        return string.Concat(_before.AsSpan(0, shared), Encoding.UTF8.GetString(_names, _at - length, length));
    }

    private int Number()
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _names[_at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }
}
