namespace StaticPublication.Rendering;

/// <summary>A template that does not parse, or that names what its page does not have: the fault says which file and line.</summary>
internal sealed class TemplateException(Fault fault, Exception? inner = null) : Exception(fault.ToString(), inner)
{
    /// <summary>The fault, to be reported like any other.</summary>
    public Fault Fault => fault;
}
