using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>Reads the sorted, front-coded names of a segment file, and the numbers between them.</summary>
internal sealed class NameReader(byte[] bytes)
{
    private int _at;
    private string _previous = "";

    public string Name()
    {
        var reader = new BitReader(bytes, _at);
        _previous = reader.TextAfter(_previous);
        _at = reader.At;
        return _previous;
    }

    public int Number() => (int)VariableLength.Read(bytes, ref _at);
}
