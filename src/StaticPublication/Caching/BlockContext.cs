namespace StaticPublication.Caching;

/// <summary>What the kept form of a block leaves out: whom its ids mean, and where it stands.</summary>
internal sealed class BlockContext(References references, InputBlock block) : IServiceProvider
{
    private readonly Dictionary<Authority, int> _numbers = [];
    private readonly List<Authority> _authorities = [];

    /// <summary>Whom ids mean.</summary>
    public References References => references;

    /// <summary>The file that the block is of.</summary>
    public string Path => block.File.Path;

    /// <summary>Line of its first byte.</summary>
    public int FirstLine => block.FirstLine;

    /// <summary>The number of an authority in the block, from 1, and whether it is met for the first time.</summary>
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

    /// <summary>Adds the authority that has the next number.</summary>
    public void Add(Authority authority) => _authorities.Add(authority);

    /// <summary>The authority with a number; null where it is not met yet.</summary>
    public Authority? Numbered(int number) => number <= _authorities.Count ? _authorities[number - 1] : null;

    /// <summary>Nothing: it is only the way by which MemoryPack lets options carry a value of ours.</summary>
    public object? GetService(Type serviceType) => null;
}
