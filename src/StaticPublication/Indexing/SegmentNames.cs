using System.Text;

namespace StaticPublication.Indexing;

/// <summary>Reads names as a run states them, each as how much of the one before it keeps and what follows, with the numbers between
/// them.</summary>
internal sealed class SegmentNames(byte[] bytes)
{
    private int _at;
    private string _before = "";

    /// <summary>The next name.</summary>
    public string Name()
    {
        var shared = Number();
        var length = Number();
        _at += length;
        return _before = string.Concat(_before.AsSpan(0, shared), Encoding.UTF8.GetString(bytes, _at - length, length));
    }

    /// <summary>The next number.</summary>
    public int Number()
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[_at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }
}
