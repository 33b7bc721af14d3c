namespace StaticPublication.Rendering;

/// <summary>A template does not parse, or uses a field that its model does not have. The fault says which file and line.</summary>
internal sealed class TemplateException(Fault fault, Exception? inner = null) : Exception(fault.ToString(), inner)
{
    /// <summary>The fault, to be reported like any other.</summary>
    public Fault Fault => fault;
}
