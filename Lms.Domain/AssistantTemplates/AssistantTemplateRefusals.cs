using Lms.Domain.Common;

namespace Lms.Domain.AssistantTemplates;

/// <summary>Every way this feature says no.</summary>
public static class AssistantTemplateRefusals
{
    public static readonly Refusal NameTaken = new(RefusalKind.Invalid, "template_name_taken", "You have a template of this name already.");
}
