namespace StaticPublication;

/// <summary>Where an answerable document stands at the cut-off.</summary>
internal enum Status
{
    /// <summary>Its kind is not answerable.</summary>
    None,

    /// <summary>No answer yet.</summary>
    Pending,

    /// <summary>An answer is dated or present.</summary>
    Answered,

    /// <summary>Withdrawn without an answer.</summary>
    Withdrawn,

    /// <summary>Lapsed without an answer.</summary>
    Lapsed,

    /// <summary>Closed otherwise.</summary>
    Closed,
}
