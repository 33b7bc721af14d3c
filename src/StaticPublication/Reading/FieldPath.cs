using System.Globalization;
using System.Text;

namespace StaticPublication.Reading;

/// <summary>The path of the field that is being read, such as <c>events[0].on</c>. Formatted only when a fault needs it.</summary>
internal sealed class FieldPath
{
    private readonly List<(string? Name, int Index)> _steps = [];

    public void Enter(string name) => _steps.Add((name, 0));

    public void EnterItem(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public void Clear() => _steps.Clear();

    /// <summary>The outermost named field. Nesting is counted from it.</summary>
    public string Top => _steps.Find(step => step.Name is not null).Name ?? "";

    /// <summary>The path as shown in faults. Empty for the record itself.</summary>
    public override string ToString()
    {
        var path = new StringBuilder();
        foreach (var (name, index) in _steps)
        {
            _ = name is null
                ? path.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : path.Append(path.Length == 0 ? "" : ".").Append(name);
        }

        return path.ToString();
    }
}
