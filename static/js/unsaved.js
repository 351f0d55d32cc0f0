/* Asks before what was changed in a form goes because somebody leaves, or saves another form of the same page. */
(() => {
  "use strict";
  let sent = null;
  const differs = (field) => {
    if (field.type === "hidden" || field.type === "password") return false;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.options) return [...field.options].some((one) => one.selected !== one.defaultSelected && !isFirst(field, one));
    return field.defaultValue !== undefined && field.value !== field.defaultValue;
  };
  /* Where none was chosen, a browser chooses the first. */
  const isFirst = (field, one) => one === field.options[0] && ![...field.options].some((any) => any.defaultSelected);
  /* What came back, for a preview or with errors, stands there as the server sent it, and is nowhere else. */
  const isChanged = (form) => form !== sent && ("unsaved" in form.dataset || [...form.elements].some(differs));
  document.addEventListener("submit", (event) => {
    sent = event.target;
  });
  addEventListener("beforeunload", (event) => {
    if ([...document.querySelectorAll("main form[method=post]")].some(isChanged)) event.preventDefault();
    sent = null;
  });
})();
