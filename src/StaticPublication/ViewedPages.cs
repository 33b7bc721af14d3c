namespace StaticPublication;

/// <summary>The pages that somebody looks at while the site is worked on: a build makes them first, and they are shown while it makes the
/// rest.</summary>
/// <param name="shown">Told when pages of a build that is under way can be seen.</param>
internal sealed class ViewedPages(Action shown)
{
    private const int MaxPages = 8;

    private readonly Lock _gate = new();
    private readonly List<string> _wanted = [];
    private volatile IReadOnlyDictionary<string, byte[]> _pages = new Dictionary<string, byte[]>();

    /// <summary>Files of the pages looked at last, a few at most.</summary>
    public IReadOnlyList<string> Paths
    {
        get
        {
            lock (_gate)
            {
                return [.. _wanted];
            }
        }
    }

    /// <summary>Remembers that somebody looks at a page, by its file.</summary>
    public void MarkViewed(string path)
    {
        lock (_gate)
        {
            _wanted.Remove(path);
            _wanted.Add(path);
            if (_wanted.Count > MaxPages)
            {
                _wanted.RemoveAt(0);
            }
        }
    }

    /// <summary>The file of a build that is under way, as far as it can be shown; null otherwise.</summary>
    public byte[]? Find(string path) => _pages.GetValueOrDefault(path);

    /// <summary>Shows files by their path until the build ends, if one of them is a page that is looked at.</summary>
    public void Show(IReadOnlyDictionary<string, byte[]> files)
    {
        if (Paths.Any(files.ContainsKey))
        {
            _pages = files;
            shown();
        }
    }

    /// <summary>The build has ended: what it made is published, or refused.</summary>
    public void Clear() => _pages = new Dictionary<string, byte[]>();
}
