namespace StaticPublication;

/// <summary>The pages that somebody is viewing in a preview. A build makes them first, and they are shown while it makes the
/// others.</summary>
/// <param name="shown">Called when pages of a running build can be shown.</param>
internal sealed class ViewedPages(Action shown)
{
    private const int MaxPages = 8;

    private readonly Lock _gate = new();
    private readonly List<string> _wanted = [];
    private volatile IReadOnlyDictionary<string, byte[]> _pages = new Dictionary<string, byte[]>();

    /// <summary>Files of the last few pages viewed.</summary>
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

    /// <summary>Records that somebody is viewing a page, by its file.</summary>
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

    /// <summary>Returns a file of the running build if it can be shown, otherwise null.</summary>
    public byte[]? Find(string path) => _pages.GetValueOrDefault(path);

    /// <summary>Shows files by their path until the build ends, if one of them is a viewed page.</summary>
    public void Show(IReadOnlyDictionary<string, byte[]> files)
    {
        if (Paths.Any(files.ContainsKey))
        {
            _pages = files;
            shown();
        }
    }

    /// <summary>Ends showing the files of a build, which has been published or refused.</summary>
    public void Clear() => _pages = new Dictionary<string, byte[]>();
}
