namespace StaticPublication.Caching;

/// <summary>The context that a cached block omits: the authorities that its ids refer to, and its position in the input.</summary>
internal sealed class BlockContext(References references, InputBlock block) : IServiceProvider
{
    private readonly Dictionary<Authority, int> _numbers = [];
    private readonly List<Authority> _authorities = [];

    public References References => references;

    /// <summary>The file that contains the block.</summary>
    public string Path => block.File.Path;

    /// <summary>Line of the block's first byte in the file.</summary>
    public int FirstLine => block.FirstLine;

    /// <summary>Returns the number of an authority in the block, from 1, and whether this is its first occurrence.</summary>
    public (int Number, bool IsNew) NumberOf(Authority authority)
    {
        if (_numbers.TryGetValue(authority, out var number))
        {
            return (number, false);
        }

        _authorities.Add(authority);
        _numbers.Add(authority, _authorities.Count);
        return (_authorities.Count, true);
    }

    /// <summary>Gives an authority the next number.</summary>
    public void Add(Authority authority) => _authorities.Add(authority);

    /// <summary>Returns the authority with a number; null if none has it yet.</summary>
    public Authority? Numbered(int number) => number <= _authorities.Count ? _authorities[number - 1] : null;

    /// <summary>Returns null. MemoryPack passes an object of ours to formatters only as a service provider, so this type must be
    /// one.</summary>
    public object? GetService(Type serviceType) => null;
}
