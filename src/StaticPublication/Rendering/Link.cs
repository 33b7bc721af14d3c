namespace StaticPublication.Rendering;

/// <summary>A name that leads somewhere, with what stands beside it.</summary>
/// <param name="Name">Its words.</param>
/// <param name="Address">Rooted or absolute; empty where it leads nowhere.</param>
/// <param name="Note">Quiet words beside it, such as a count; null for none.</param>
/// <param name="Current">True for the page that shows it.</param>
internal sealed record Link(string Name, string Address, string? Note = null, bool Current = false);

/// <summary>One line of key data: a label and its values, each with quiet words below it or null.</summary>
internal sealed record Fact(string Label, IReadOnlyList<FactValue> Values);

/// <summary>A value of key data.</summary>
internal sealed record FactValue(Html Value, string? Small = null);

/// <summary>A figure with its label: the class tells its colour, the words below it say what it is made of.</summary>
internal sealed record Figure(string Value, string Label, string Class = "", string? Small = null);

/// <summary>A form of the page for machines: media type, title and address.</summary>
internal sealed record Alternate(string Type, string Title, string Address);
