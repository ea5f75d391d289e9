"use strict";(()=>{function o(){return new Uint8Array}window.workbookWord={docx:o};})();
